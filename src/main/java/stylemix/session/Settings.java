// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import stylemix.model.PriceList;
import stylemix.model.SettingsData;
import stylemix.store.PricesFile;

/// What the user has chosen once and for all. Whoever saves it subscribes to [#dataProperty()].
public final class Settings {

    private final ReadOnlyObjectWrapper<SettingsData> data;
    private final ObjectProperty<PriceList> prices = new SimpleObjectProperty<>(this, "prices", PricesFile.BUILT_IN);

    public Settings(SettingsData initial) {
        data = new ReadOnlyObjectWrapper<>(this, "data", initial);
    }

    public ReadOnlyObjectProperty<SettingsData> dataProperty() {
        return data.getReadOnlyProperty();
    }

    public SettingsData data() {
        return data.get();
    }

    /// What pictures cost; whoever saves them subscribes.
    public ObjectProperty<PriceList> pricesProperty() {
        return prices;
    }

    public PriceList prices() {
        return prices.get();
    }

    public void update(UnaryOperator<SettingsData> change) {
        data.set(change.apply(data.get()));
    }
}
