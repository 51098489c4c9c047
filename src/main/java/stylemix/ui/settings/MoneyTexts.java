// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.settings;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import stylemix.model.JobEntry;
import stylemix.model.Price;
import stylemix.ui.Messages;

/// How the ledger writes.
final class MoneyTexts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private MoneyTexts() {}

    /// An amount that may be nothing: "$0.00", "$0.035".
    static String amount(Price price) {
        return Messages.dollars(price);
    }

    /// When it was sent, else when the button was pressed.
    static String time(JobEntry job, ZoneId zone) {
        return TIME.format(job.submittedAt().orElse(job.orderedAt()).atZone(zone));
    }

    /// Whether the price was taken: "charged", "not charged", "not known yet", "not sent yet".
    static String money(JobEntry job) {
        return switch (job.state()) {
            case WAITING -> Messages.text("ledger.money.waiting");
            case SENDING, MAYBE_SUBMITTED, NOT_FOUND, SUBMITTED, COMPLETED, SAVED, FAILED, CANCELLED ->
                Messages.text("ledger.money." + job.money().name());
        };
    }

    /// The prompt on one line.
    static String title(JobEntry job) {
        return job.request().prompt().strip().replaceAll("\\s+", " ");
    }
}
