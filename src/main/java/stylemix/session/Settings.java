// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stylemix.model.SettingsData;

/// What the user has chosen once and for all. Whoever saves it subscribes to [#dataProperty()].
public final class Settings {

    private final ReadOnlyObjectWrapper<SettingsData> data;

    public Settings(SettingsData initial) {
        data = new ReadOnlyObjectWrapper<>(this, "data", initial);
    }

    public ReadOnlyObjectProperty<SettingsData> dataProperty() {
        return data.getReadOnlyProperty();
    }

    public SettingsData data() {
        return data.get();
    }

    public void update(UnaryOperator<SettingsData> change) {
        data.set(change.apply(data.get()));
    }
}
