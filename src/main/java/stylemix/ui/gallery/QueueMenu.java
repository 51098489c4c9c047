// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import stylemix.model.RunState;
import stylemix.session.Run;
import stylemix.ui.Controls;
import stylemix.ui.Messages;

/// What can be done to one job, by right click or by the menu key.
final class QueueMenu {

    private QueueMenu() {}

    static ContextMenu of(Run run, QueueViewModel model) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().addAll(items(run, model));
        return menu;
    }

    private static List<MenuItem> items(Run run, QueueViewModel model) {
        return switch (run.state()) {
            case RunState.Waiting _ ->
                List.of(
                        Controls.menuItem("queue.next", () -> model.next(run)),
                        Controls.menuItem("queue.up", () -> model.up(run)),
                        Controls.menuItem("queue.down", () -> model.down(run)),
                        new SeparatorMenuItem(),
                        Controls.menuItem("queue.only", () -> model.only(run)),
                        new SeparatorMenuItem(),
                        Controls.menuItem("run.cancel", () -> model.cancel(run)));
            case RunState.Starting _,
                    RunState.Busy _,
                    RunState.Uploading _,
                    RunState.Searching _,
                    RunState.Queued _,
                    RunState.Backlogged _,
                    RunState.Working _,
                    RunState.Downloading _ -> List.of(Controls.menuItem("run.cancel", () -> model.cancel(run)));
            case RunState.Failed _, RunState.Cancelled _ -> ended(run, model);
            case RunState.Saved saved ->
                List.of(Controls.menuItem("queue.look", () -> model.look(saved.output())), dismiss(run, model));
        };
    }

    private static List<MenuItem> ended(Run run, QueueViewModel model) {
        MenuItem again = Controls.menuItem("run.again", () -> model.again(run));
        again.setText(QueueTexts.priced(Messages.text("run.again"), model.today(List.of(run))));
        return run.canGoAgain() ? List.of(again, dismiss(run, model)) : List.of(dismiss(run, model));
    }

    private static MenuItem dismiss(Run run, QueueViewModel model) {
        return Controls.menuItem("run.dismiss", () -> model.dismiss(run));
    }
}
