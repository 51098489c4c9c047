// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.settings;

import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import stylemix.model.JobEntry;
import stylemix.model.MoneyState;
import stylemix.ui.Controls;
import stylemix.ui.Messages;

/// One job in the ledger: when, what, which model, whether its price was taken, and the price.
final class LedgerCell extends ListCell<JobEntry> {

    private final Label time = Controls.label("", "small", "muted", "time");
    private final Label title = Controls.label("", "small");
    private final Label variant = Controls.label("", "small", "muted", "variant");
    private final Label money = Controls.label("", "small", "money");
    private final Label price = Controls.label("", "small", "price");
    private final HBox line = new HBox(time, title, variant, money, price);

    LedgerCell() {
        getStyleClass().add("ledger-cell");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("line");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
    }

    @Override
    protected void updateItem(@Nullable JobEntry job, boolean empty) {
        super.updateItem(job, empty);
        if (empty || job == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        time.setText(MoneyTexts.time(job, ZoneId.systemDefault()));
        title.setText(MoneyTexts.title(job));
        variant.setText(Messages.text("variant." + job.request().variant().name()));
        money.setText(MoneyTexts.money(job));
        Controls.mark(money, "unknown", job.money() == MoneyState.UNKNOWN);
        price.setText(MoneyTexts.amount(job.price()));
        Controls.mark(this, "taken", job.money() == MoneyState.CHARGED);
        setAccessibleText(String.join(", ", time.getText(), title.getText(), money.getText(), price.getText()));
        setGraphic(line);
    }
}
