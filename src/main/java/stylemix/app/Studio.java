// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.application.HostServices;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import stylemix.model.PictureFile;
import stylemix.model.Service;
import stylemix.model.SettingsData;
import stylemix.offer.Offer;
import stylemix.session.Account;
import stylemix.session.Run;
import stylemix.session.Session;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;
import stylemix.ui.Remedy;
import stylemix.ui.Theme;
import stylemix.ui.compose.Example;
import stylemix.ui.compose.ExamplesView;
import stylemix.ui.compose.PromptView;
import stylemix.ui.compose.PromptViewModel;
import stylemix.ui.compose.ReferencesView;
import stylemix.ui.compose.ReferencesViewModel;
import stylemix.ui.compose.RoomModels;
import stylemix.ui.gallery.CandidatesView;
import stylemix.ui.gallery.FileReveal;
import stylemix.ui.gallery.OutputsView;
import stylemix.ui.gallery.OutputsViewModel;
import stylemix.ui.gallery.QueueViewModel;
import stylemix.ui.gallery.ViewerView;
import stylemix.ui.gallery.ViewerViewModel;
import stylemix.ui.settings.LedgerView;
import stylemix.ui.settings.MoneyViewModel;
import stylemix.ui.settings.SettingsView;
import stylemix.ui.settings.SettingsViewModel;

/// Puts the views of one window together and carries the commands that cross rooms.
final class Studio {

    private final Wiring wiring;
    private final Session session;
    private final Cards over = new Cards();
    private final MoneyViewModel money;
    private final LedgerView ledger;
    private final SettingsView settings;
    private final Pictures pictures;
    private final PromptView prompt;
    private final ReferencesViewModel board;
    private final ReferencesView references;
    private final QueueViewModel queue;
    private final ViewerViewModel viewer;
    private final StudioWindow window;

    /// Must be made on the FX thread.
    Studio(Stage stage, Wiring wiring, HostServices host) {
        this.wiring = wiring;
        this.session = wiring.session();
        Theme theme = new Theme(session.settings().dataProperty().map(SettingsData::theme));
        pictures = new Pictures(wiring::decode, wiring.decoders());
        BooleanProperty welcome =
                new SimpleBooleanProperty(!session.settings().data().welcomed());
        welcome.subscribe(shown -> {
            if (!shown) {
                session.settings().update(SettingsData::withWelcomed);
            }
        });
        Account account = new Account(wiring.keys(), wiring::probeKrea, wiring.io(), session.keyPresentProperty());
        this.money = new MoneyViewModel(wiring.money(), session.keyPresentProperty());
        this.ledger = new LedgerView(money, over::hide, this::openSettings);
        this.settings = new SettingsView(
                new SettingsViewModel(
                        session, account, wiring.usualOutputs(), wiring::checkFolder, wiring.io(), wiring.hookState()),
                money,
                over::hide,
                host::showDocument);
        this.prompt = new PromptView(
                new PromptViewModel(session, RandomGenerator.getDefault(), this::openSettings), pictures);
        RoomModels room = RoomModels.of(
                session,
                wiring.presets(),
                wiring.styles(),
                wiring.doorWatch(),
                pictures,
                over,
                item -> wiring.references().place(item.sha256(), item.format()));
        board = room.board();
        this.references = new ReferencesView(room);
        ExamplesView examples = new ExamplesView(
                welcome,
                this::openSettings,
                this::openExample,
                name -> new Image(Wiring.example(name).toExternalForm(), 360, 0, true, true, true));
        viewer = new ViewerViewModel(session, new FileReveal(System.getProperty("os.name", "")), wiring.io());
        OutputsViewModel outputs = new OutputsViewModel(session, viewer);
        queue = new QueueViewModel(session, (run, remedy) -> remedy(run, remedy, host));
        this.window = new StudioWindow(
                stage,
                this,
                new StudioWindow.Rooms(
                        new TopBar(session, wiring.boards(), money, this),
                        references,
                        new ViewerView(viewer, pictures, examples),
                        prompt,
                        new OutputsView(outputs, queue, pictures),
                        settings,
                        new KeysView(over::hide)),
                over.pane(),
                theme);
        new BatchNotice(
                session.queue().endedProperty(),
                stage.focusedProperty(),
                new DesktopNotice(System.getProperty("os.name", "")),
                wiring.io(),
                stage::setTitle,
                viewer::tell);
        stage.focusedProperty().subscribe(wiring.money()::refresh); // a day may have passed
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> theme.close());
    }

    StudioWindow window() {
        return window;
    }

    Session session() {
        return session;
    }

    void generate() {
        session.generate();
    }

    void togglePause() {
        queue.togglePause();
    }

    void saveLive() {
        viewer.live().save();
    }

    /// @return whether there was something to take back or make again
    boolean undo(boolean redo) {
        var history = session.composition().history();
        boolean some = !(redo ? history.redoLabelProperty() : history.undoLabelProperty())
                .get()
                .isEmpty();
        if (redo) {
            history.redo();
        } else {
            history.undo();
        }
        return some;
    }

    void openSettings() {
        over.show(settings);
        if (!session.keyPresentProperty().get()) {
            settings.focusKey();
        }
    }

    void openLedger() {
        money.open();
        over.show(ledger);
    }

    void openKeys() {
        over.show(window.keysCard());
    }

    /// Shows the examples in place of the output in the viewer.
    void openExamples() {
        viewer.live().leave();
        session.selectedProperty().set(Optional.empty());
    }

    void cancelAll() {
        session.queue().cancelAll();
    }

    /// What dropping so many things anywhere in the window would do.
    String dropWords(int things) {
        return board.dropWords(things);
    }

    /// Adds what was dropped on the window, or is opened with the studio.
    void arrive(Offer offer) {
        if (!offer.parts().isEmpty()) {
            board.drop(offer);
        }
    }

    /// The same for a window that may lie behind others.
    void arriveInFront(Offer offer) {
        window.toFront();
        arrive(offer);
    }

    int running() {
        return session.queue().unfinished().size();
    }

    /// Makes an example the mix on the board.
    void openExample(Example example) {
        session.imports()
                .example(
                        Messages.text("examples." + example.key()),
                        example.strength(),
                        () -> keep(example),
                        Messages.text("undo.example"));
        session.composition().promptProperty().set(example.prompt());
        prompt.focusPrompt();
    }

    private void choose(Run run) {
        queue.candidates(
                run, candidates -> over.show(new CandidatesView(run, candidates, queue, pictures, over::hide)));
    }

    private PictureFile keep(Example example) throws Exception {
        try (var in = Wiring.example(example.picture()).openStream()) {
            return wiring.references().keep(in.readAllBytes());
        }
    }

    private void remedy(Run run, Remedy remedy, HostServices host) {
        switch (remedy) {
            case ENTER_KEY, CHOOSE_FOLDER, RAISE_LIMIT -> openSettings();
            case CHANGE_PROMPT -> prompt.focusPrompt();
            case CHANGE_REFERENCES -> references.focusReferences();
            case USE_DRAFTS -> session.settings().update(data -> data.withService(Service.DRAFT));
            case TOP_UP, OPEN_ACCOUNT -> host.showDocument("https://krea.ai/app/api/");
            case CHOOSE_JOB -> choose(run);
            case TRY_AGAIN, GO_ON, LOOK_AGAIN, DOWNLOAD_AGAIN, SEND_AGAIN ->
                throw new IllegalArgumentException("the queue does that itself: " + remedy);
        }
    }
}
