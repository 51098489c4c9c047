// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.settings;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import stylemix.model.Secret;
import stylemix.model.Service;
import stylemix.model.SettingsData;
import stylemix.session.Account;
import stylemix.session.Session;
import stylemix.session.Work;
import stylemix.ui.Messages;

/// What can be set once and for all.
public final class SettingsViewModel {

    /// Finds out whether pictures can be written to a folder; blocks.
    @FunctionalInterface
    public interface FolderCheck {
        void check(Path folder) throws Exception;
    }

    private final Session session;
    private final Account account;
    private final Path usualFolder;
    private final FolderCheck folderCheck;
    private final Executor executor;
    private final ReadOnlyStringWrapper folderProblem = new ReadOnlyStringWrapper(this, "folderProblem", "");
    private final ReadOnlyStringWrapper keyProblem = new ReadOnlyStringWrapper(this, "keyProblem", "");

    /// @param usualFolder where outputs go while none is chosen
    public SettingsViewModel(
            Session session, Account account, Path usualFolder, FolderCheck folderCheck, Executor executor) {
        this.session = session;
        this.account = account;
        this.usualFolder = usualFolder;
        this.folderCheck = folderCheck;
        this.executor = executor;
    }

    public ObservableValue<SettingsData> data() {
        return session.settings().dataProperty();
    }

    public ObservableValue<Boolean> keyPresent() {
        return session.keyPresentProperty();
    }

    public ObservableValue<Account.Status> keyStatus() {
        return account.statusProperty();
    }

    /// Why the typed key was not taken; empty if it was.
    public ReadOnlyStringProperty keyProblemProperty() {
        return keyProblem.getReadOnlyProperty();
    }

    /// Why the chosen folder was not taken; empty if it was.
    public ReadOnlyStringProperty folderProblemProperty() {
        return folderProblem.getReadOnlyProperty();
    }

    public ObservableValue<Path> outputFolder() {
        return session.settings().dataProperty().map(data -> data.outputFolder().orElse(usualFolder));
    }

    public void chooseService(Service service) {
        session.settings().update(data -> data.withService(service));
    }

    /// @param count how many jobs talk to a service at the same time
    public void chooseAtOnce(int count) {
        if (count != session.settings().data().atOnce()) {
            session.settings().update(data -> data.withAtOnce(count));
        }
    }

    public void chooseTheme(SettingsData.Theme theme) {
        session.settings().update(data -> data.withTheme(theme));
    }

    public void allowPrivateAddresses(boolean allowed) {
        session.settings().update(data -> data.withPrivateAddresses(allowed));
    }

    /// Takes another output folder if pictures can be written there; earlier outputs stay where they are.
    public void chooseFolder(Path folder) {
        Path former = outputFolder().getValue();
        Work.start(
                executor,
                () -> {
                    folderCheck.check(folder);
                    return folder;
                },
                good -> {
                    folderProblem.set("");
                    session.settings().update(data -> data.withOutputFolder(good, former));
                },
                problem -> folderProblem.set(Messages.advice(problem)));
    }

    /// Keeps a typed key and checks it.
    ///
    /// @return whether it can be a key at all
    public boolean keepKey(String typed) {
        try {
            account.keep(new Secret(typed.strip()));
            keyProblem.set("");
            return true;
        } catch (IllegalArgumentException e) {
            keyProblem.set(Messages.text("settings.key.malformed"));
            return false;
        }
    }

    public void forgetKey() {
        account.forget();
    }

    public void checkKey() {
        account.check();
    }
}
