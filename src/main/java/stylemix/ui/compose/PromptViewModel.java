// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import stylemix.model.Price;
import stylemix.model.Problem;
import stylemix.model.Seed;
import stylemix.model.Service;
import stylemix.model.SettingsData;
import stylemix.offer.Offer;
import stylemix.session.Composition;
import stylemix.session.LiveState;
import stylemix.session.Missing;
import stylemix.session.ReferenceSlot;
import stylemix.session.Session;
import stylemix.ui.Messages;

/// The prompt, the settings of the next click, and the click itself.
public final class PromptViewModel {

    private final Session session;
    private final RandomGenerator random;
    private final Runnable openSettings;
    private final ObservableValue<Optional<Missing>> missing;
    private final ObservableValue<String> price;

    /// @param openSettings opens the settings, where limits, key and folder are
    public PromptViewModel(Session session, RandomGenerator random, Runnable openSettings) {
        this.openSettings = openSettings;
        this.session = session;
        this.random = random;
        Composition c = session.composition();
        Observable[] facts = {
            c.references(),
            c.promptProperty(),
            c.contentProperty(),
            c.kreaOnly().moodboardProperty(),
            c.contentProperty()
                    .flatMap(slot -> slot.map(ReferenceSlot::stateProperty).orElse(null)),
            c.variantProperty(),
            c.picturesProperty(),
            session.keyPresentProperty(),
            session.settings().dataProperty(),
            session.settings().pricesProperty()
        };
        missing = Bindings.createObjectBinding(session::missing, facts);
        price = Bindings.createStringBinding(() -> Messages.price(price()), facts);
    }

    public Composition composition() {
        return session.composition();
    }

    /// What the next request lacks; empty if Generate can be pressed.
    public ObservableValue<Optional<Missing>> missing() {
        return missing;
    }

    /// The price of this click, as it reads on the button.
    public ObservableValue<String> priceText() {
        return price;
    }

    /// Why the last click was not taken; empty if it was.
    ObservableValue<Optional<Problem>> refusal() {
        return session.queue().refusalProperty();
    }

    void acceptRefusal() {
        session.queue().acceptRefusal();
    }

    /// Where most of what refuses a click can be mended.
    void openSettings() {
        openSettings.run();
    }

    public void generate() {
        session.generate();
    }

    /// Whether live mixing is on with the active service.
    ObservableValue<Boolean> live() {
        return session.settings().dataProperty().map(SettingsData::live);
    }

    ObservableValue<LiveState> liveState() {
        return session.live().stateProperty();
    }

    void switchLive(boolean on) {
        session.settings().update(data -> data.withLive(on));
    }

    /// To be called before the change of the content picture is set by hand.
    void beforeChange() {
        composition().history().mark(Messages.text("undo.content.change"));
    }

    /// Draws another seed.
    public void rollSeed() {
        composition().seedProperty().set(Seed.draw(random));
    }

    /// Takes a typed seed.
    ///
    /// @return whether it is one, a whole number from 0 to 2147483647
    public boolean typeSeed(String typed) {
        try {
            composition().seedProperty().set(new Seed(Integer.parseInt(typed.strip())));
            composition().seedLockedProperty().set(true);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public void content(Offer offer) {
        session.imports().content(offer, Messages.text("undo.content"));
    }

    public void removeContent() {
        composition().history().mark(Messages.text("undo.content.remove"));
        composition().contentProperty().set(Optional.empty());
    }

    private Price price() {
        Composition c = composition();
        Service service = session.settings().data().service();
        boolean references = c.references().stream().anyMatch(ReferenceSlot::active);
        boolean moodboard = c.kreaOnly().moodboardProperty().get().isPresent();
        return session.settings()
                .prices()
                .of(service, c.variantProperty().get(), references, moodboard)
                .times(c.picturesProperty().get());
    }
}
