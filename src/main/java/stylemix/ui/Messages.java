// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.net.HttpURLConnection;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import stylemix.model.MoneyState;
import stylemix.model.Price;
import stylemix.model.Problem;
import stylemix.model.Strength;

/// The texts of the program, from `messages.properties`.
public final class Messages {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("stylemix.ui.messages");
    private static final int UNPROCESSABLE = 422;
    private static final int MOST_WORDS = 12, LONGEST_WORD = 30, LONGEST_ADDRESS = 60;

    private Messages() {}

    /// The text of a key with its placeholders filled.
    ///
    /// @throws java.util.MissingResourceException if there is no such text
    public static String text(String key, Object... values) {
        String pattern = BUNDLE.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ENGLISH).format(values);
    }

    /// What happened and what to do about it, in a sentence or two.
    public static String advice(Problem problem) {
        return switch (problem) {
            case Problem.KeyMissing _ -> text("problem.keyMissing");
            case Problem.KeyRejected p -> text("problem.keyRejected", service(p.host()));
            case Problem.NoBalance p -> text("problem.noBalance", reason(p.reason()));
            case Problem.PlanTooLow p -> text("problem.planTooLow", reason(p.reason()));
            case Problem.Refused p -> refused(p);
            case Problem.StrengthsRefused p -> text("problem.strengthsRefused", reason(p.reason()));
            case Problem.Outdated _ -> text("problem.outdated");
            case Problem.Busy p ->
                p.retryAfter()
                        .map(wait -> text("problem.busyFor", seconds(wait)))
                        .orElseGet(() -> text("problem.busy"));
            case Problem.ServiceFault p -> text("problem.serviceFault", service(p.host()), p.status());
            case Problem.Unreachable p -> text("problem.unreachable", service(p.host()));
            case Problem.TooSlow p -> text("problem.tooSlow", service(p.host()), seconds(p.after()));
            case Problem.BadAnswer p -> text("problem.badAnswer", service(p.host()), p.what());
            case Problem.WebPage p -> text("problem.webPage", p.host(), p.status());
            case Problem.MaybeSubmitted p -> text("problem.maybeSubmitted", service(p.host()));
            case Problem.NotTaken p -> text("problem.notTaken", service(p.host()));
            case Problem.SeveralJobs p -> text("problem.severalJobs", service(p.host()), p.candidates());
            case Problem.OtherAccount p -> text("problem.otherAccount", p.host());
            case Problem.CapReached p ->
                text("problem.cap." + p.period().name(), price(p.wanted()), price(p.cap()), price(p.committed()));
            case Problem.SetAside _ -> text("problem.setAside");
            case Problem.OwnedElsewhere _ -> text("problem.ownedElsewhere");
            case Problem.LibraryUnusable p ->
                text(p.newer() ? "problem.library.newer" : "problem.library.damaged", name(p.file()));
            case Problem.Moderated p -> text("problem.moderated", reason(p.reason()));
            case Problem.RightsHolder p -> text("problem.rightsHolder", reason(p.reason()));
            case Problem.JobFailed p -> text("problem.jobFailed", reason(p.reason()));
            case Problem.NoPicture _ -> text("problem.noPicture");
            case Problem.NothingMatched p when p.ignored().isEmpty() -> text("problem.noWords");
            case Problem.NothingMatched p -> text("problem.nothingMatched", quoted(p.ignored()));
            case Problem.PictureUnreadable p ->
                text("problem.picture." + p.flaw().name(), p.name(), text("libheif." + system()));
            case Problem.MixUnreadable p -> text("problem.mixUnreadable", p.name());
            case Problem.NoPicturesIn p -> text("problem.noPicturesIn", p.folder());
            case Problem.AddressUnusable p ->
                text("problem.address." + p.flaw().name(), shortened(p.address(), LONGEST_ADDRESS));
            case Problem.NothingToUse _ -> text("problem.nothingToUse");
            case Problem.TooManyReferences p -> text("problem.tooManyReferences", p.left());
            case Problem.CannotSave p -> text("problem.save." + p.cause().name(), name(p.folder()));
            case Problem.Unexpected p -> text("problem.unexpected", p.code());
        };
    }

    /// What a service is called at the beginning of a sentence: the address of our own computer means nothing to a
    /// user.
    private static String service(String host) {
        return host.equals("127.0.0.1") ? text("problem.here") : host;
    }

    /// Whether a job's price was taken; empty where there is no price, or where [#advice] says it.
    public static Optional<String> money(Problem problem, MoneyState money, Price price) {
        if (price.free() || advice(problem).contains("charged")) {
            return Optional.empty();
        }
        return Optional.of(text("money." + money.name(), price(price)));
    }

    /// The word for a strength's band.
    public static String band(Strength.Band band) {
        return text("strength.band." + band.name());
    }

    /// A price as a designer reads it: "free", "$0.035".
    public static String price(Price price) {
        return price.free() ? text("price.free") : dollars(price);
    }

    /// An amount that may be nothing: "$0.00", "$0.035".
    public static String dollars(Price price) {
        return "$" + money(price);
    }

    /// Words in quotation marks, separated by commas; a prompt may have thousands, of which the first are told.
    public static String quoted(List<String> words) {
        String first = words.stream()
                .limit(MOST_WORDS)
                .map(word -> "“" + shortened(word, LONGEST_WORD) + "”")
                .collect(Collectors.joining(", "));
        return words.size() <= MOST_WORDS ? first : text("words.more", first, words.size() - MOST_WORDS);
    }

    /// At most so many characters of a text, with an ellipsis where something is cut off.
    public static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static String refused(Problem.Refused refused) {
        String reason = reason(refused.reason());
        return switch (refused.status()) {
            case HttpURLConnection.HTTP_FORBIDDEN -> text("problem.forbidden", reason);
            case HttpURLConnection.HTTP_NOT_FOUND -> text("problem.notThere", reason);
            case HttpURLConnection.HTTP_ENTITY_TOO_LARGE -> text("problem.tooLarge", reason);
            case UNPROCESSABLE -> text("problem.unacceptable", reason);
            default -> text("problem.refused", reason);
        };
    }

    private static String money(Price price) {
        return price.usd()
                .setScale(Math.max(2, price.usd().stripTrailingZeros().scale()))
                .toPlainString();
    }

    private static String reason(String reason) {
        return reason.isBlank() ? text("problem.noReason") : reason.strip().replaceFirst("([^.!?])$", "$1.");
    }

    private static String seconds(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        return seconds < 120 ? text("time.seconds", seconds) : text("time.minutes", seconds / 60);
    }

    /// The system whose ways of installing something are told.
    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "mac" : "linux";
    }

    private static String name(Path folder) {
        return folder.toString();
    }
}
