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
    requires com.drew.metadata;
    requires jdk.httpserver;
    requires tools.jackson.databind;
    requires static org.jspecify;

    opens stylemix.api.wire to
            tools.jackson.databind;
    opens stylemix.engine.server to
            tools.jackson.databind;
}
