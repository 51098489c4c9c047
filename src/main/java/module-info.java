// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/// Stylemix, a desktop studio in which designers mix visual styles.
@NullMarked
module stylemix {
    requires com.github.weisj.jsvg;
    requires info.picocli;
    requires java.desktop;
    requires java.logging;
    requires java.net.http;
    requires java.sql;
    requires jdk.httpserver;
    requires atlantafx.base;
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;
    requires org.xerial.sqlitejdbc;
    requires tools.jackson.databind;
    requires static org.jspecify;

    exports stylemix.app to
            javafx.graphics;

    opens stylemix.app to
            info.picocli;
    opens stylemix.api.wire to
            tools.jackson.databind;
    opens stylemix.model to
            tools.jackson.databind;
    opens stylemix.store to
            tools.jackson.databind;
    opens stylemix.engine.server to
            tools.jackson.databind;
}
