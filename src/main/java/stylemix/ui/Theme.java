// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.util.Subscription;
import stylemix.model.SettingsData;

/// Light or dark, as the user chose or as the system says, for every window of the program.
///
/// AtlantaFX brings the user-agent sheet; on top lies `studio.css`, whose named colours have one value per theme,
/// switched by the pseudo-class `:dark` of the root.
public final class Theme implements AutoCloseable {

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
    private final Subscription sources;

    /// Follows a choice; must be made on the FX thread, once.
    public Theme(ObservableValue<SettingsData.Theme> choice) {
        for (String weight : List.of("Regular", "Medium", "SemiBold")) {
            loadFont("fonts/Inter-" + weight + ".ttf");
        }
        sources = choice.subscribe(this::apply)
                .and(Platform.getPreferences().colorSchemeProperty().subscribe(() -> apply(choice.getValue())));
    }

    /// Follows nothing any more: the system's preferences outlive every window and would keep it alive.
    @Override
    public void close() {
        sources.unsubscribe();
    }

    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /// Dresses a scene and keeps it dressed.
    public void dress(Scene scene) {
        scene.getStylesheets()
                .add(Objects.requireNonNull(Theme.class.getResource("studio.css"))
                        .toExternalForm());
        scene.getRoot().getStyleClass().add("studio-window");
        dark.subscribe(now -> scene.getRoot().pseudoClassStateChanged(DARK, now));
    }

    private void apply(SettingsData.Theme choice) {
        boolean now = switch (choice) {
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
        Application.setUserAgentStylesheet((now ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        dark.set(now);
    }

    private static void loadFont(String resource) {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(resource), resource)) {
            Font.loadFont(in, 13);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
