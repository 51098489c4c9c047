// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import stylemix.model.AspectRatio;
import stylemix.model.DraftReport;
import stylemix.model.GenerationRequest;
import stylemix.model.Output;
import stylemix.model.PictureFile;
import stylemix.model.Price;
import stylemix.model.Recipe;
import stylemix.model.Service;
import stylemix.ui.Messages;

/// What is said about an output.
final class OutputTexts {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);

    private OutputTexts() {}

    /// For a screen reader: what it shows, when it was made and by whom, and which it is of all, so that no two are
    /// called the same.
    ///
    /// @param place from 1
    static String spoken(Output output, int place, int count, ZoneId zone) {
        Recipe recipe = output.recipe();
        return Messages.text(
                "outputs.spoken",
                RunTexts.title(recipe.request()),
                TO_THE_SECOND.format(recipe.savedAt().atZone(zone)),
                maker(recipe.service(), recipe.host()),
                place,
                count);
    }

    /// Who made it and for how much, seed, variant, size, time; money first, because the end is cut where it is
    /// narrow.
    ///
    /// @param price of such a picture
    static List<String> facts(Recipe recipe, Price price, ZoneId zone) {
        GenerationRequest request = recipe.request();
        PictureFile picture = recipe.picture();
        return Stream.of(
                        made(recipe.service(), recipe.host(), request, price),
                        Stream.of(
                                Messages.text("viewer.size", picture.width(), picture.height()),
                                when(recipe.savedAt(), zone)))
                .flatMap(texts -> texts)
                .toList();
    }

    /// What is known of a picture that is still being made.
    static List<String> facts(Service service, GenerationRequest request, Price price) {
        return made(service, "", request, price).toList();
    }

    /// What is known of the live mix, which is saved as it stands.
    static List<String> facts(GenerationRequest request) {
        AspectRatio ratio = request.aspectRatio();
        return List.of(
                maker(Service.DRAFT, "") + ", " + Messages.price(Price.FREE),
                Messages.text("viewer.seed", request.seed().value()),
                Messages.text("viewer.size", ratio.width(), ratio.height()));
    }

    private static Stream<String> made(Service service, String host, GenerationRequest request, Price price) {
        return Stream.of(
                        Optional.of(maker(service, host) + ", " + Messages.price(price)),
                        Optional.of(Messages.text("viewer.seed", request.seed().value())),
                        Optional.of(Messages.text(
                                "viewer.variant." + request.variant().name())),
                        Optional.of(request.keepColours())
                                .filter(keep -> keep > 0)
                                .map(keep -> Messages.text("viewer.keep", Math.max(1, Math.round(100 * keep)))))
                .flatMap(Optional::stream);
    }

    /// Which words the draft engine drew and which it has no picture for, or that it drew none beside a content
    /// picture.
    static Optional<String> words(GenerationRequest request, DraftReport report) {
        if (request.content().isPresent() && report.used().isEmpty()) {
            return Optional.of(report.ignored())
                    .filter(ignored -> !ignored.isEmpty())
                    .map(ignored -> Messages.text("viewer.replaced", Messages.quoted(ignored)));
        }
        StringBuilder text = new StringBuilder();
        if (!report.used().isEmpty()) {
            text.append(Messages.text("viewer.drew", Messages.quoted(report.used())));
        }
        if (!report.ignored().isEmpty()) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(Messages.text("viewer.ignored", Messages.quoted(report.ignored())));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    private static String maker(Service service, String host) {
        return switch (service) {
            case DRAFT -> Messages.text("viewer.maker.DRAFT");
            case KREA -> Messages.text("viewer.maker.KREA");
            case CUSTOM -> host.isBlank() ? Messages.text("viewer.maker.CUSTOM") : host;
        };
    }

    private static String when(Instant time, ZoneId zone) {
        return WHEN.format(time.atZone(zone));
    }
}
