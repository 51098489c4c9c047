// SPDX-License-Identifier: Apache-2.0
package stylemix.faults;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Everything that a service, or the way to it, does wrong with one call.
public enum Mischief {

    // ---- before the request was taken: nothing has happened at the service

    DROPPED(Reply.drop()),
    RESET(Reply.reset()),
    SILENT(Reply.silent()),
    BUSY(Answer.error(429, "Too many jobs.")),
    BUSY_WITH_CODE(Answer.json(429, "{\"error\": \"No.\", \"code\": \"CONCURRENCY_LIMIT_REACHED\"}")),
    BUSY_FOR_SECONDS(Answer.error(429, "Too many jobs.").with("Retry-After", "7")),
    BUSY_UNTIL(Answer.error(429, "Too many jobs.")
            .with("Date", "Sun, 22 Nov 2026 12:00:00 GMT")
            .with("Retry-After", "Sun, 22 Nov 2026 12:00:04 GMT")),
    FAULT_500(Answer.json(500, "{\"message\": \"oops\"}")),
    FAULT_502_PAGE(Answer.html(502)),
    FAULT_503_FOR_SECONDS(Answer.error(503, "Back soon.").with("Retry-After", "3")),
    FAULT_504_PAGE(Answer.html(504)),
    FAULT_524_PAGE(Answer.html(524)),
    PAGE(Answer.html(200)),
    NO_HTTP(Reply.says("SSH-2.0-OpenSSH_9.9\r\n")),
    LOGIN(Answer.redirect(307, "/login")),

    // ---- refused

    REFUSED_400(Answer.error(400, "No such field.")),
    REFUSED_400_WITH_THE_KEY(Reply.blabs(400)),
    REFUSED_401(Answer.error(401, "Unauthorized.")),
    REFUSED_402(Answer.json(402, "{\"message\": \"Insufficient API balance.\"}")),
    REFUSED_403(Answer.error(403, "Forbidden.")),
    REFUSED_413(Answer.html(413)),
    REFUSED_422(Answer.json(422, "{\"detail\": [{\"path\": [\"prompt\"], \"message\": \"too odd\"}]}")),

    // ---- after it was taken: the service has done what was asked and says so badly

    TAKEN_DROPPED((_, _) -> Reply.drop()),
    TAKEN_RESET((_, _) -> Reply.reset()),
    TAKEN_SILENT((_, _) -> Reply.silent()),
    TAKEN_HALF_HEAD((answer, _) -> Reply.halfHead(answer)),
    TAKEN_HALF_BODY((answer, _) -> Reply.halfBody(answer)),
    TAKEN_STALLED((answer, _) -> Reply.stalls(answer)),
    TAKEN_500((_, _) -> Answer.json(500, "{\"message\": \"oops\"}")),
    TAKEN_502_PAGE((_, _) -> Answer.html(502)),
    TAKEN_504_PAGE((_, _) -> Answer.html(504)),
    TAKEN_PAGE((_, _) -> Answer.html(200)),
    TAKEN_GARBAGE((_, _) -> Answer.json(200, "{\"job_id\": \"job-")),
    TAKEN_WITHOUT_ID((_, _) -> Answer.json(200, "{\"status\": \"queued\"}")),
    TAKEN_EMPTY((_, _) -> Answer.json(200, "")),
    TAKEN_ELSEWHERE((_, elsewhere) -> Answer.redirect(302, elsewhere)),
    LAST((answer, _) -> Reply.last(answer)),
    SLOW((answer, _) -> Reply.drips(answer)),

    // ---- pictures

    CUT((answer, _) -> answer.with(Arrays.copyOf(answer.body(), answer.body().length * 3 / 4))),
    CORRUPT((answer, _) -> corrupt(answer)),
    NO_PICTURE((answer, _) -> answer.with("Not a picture at all.".getBytes(StandardCharsets.US_ASCII))),
    NOTHING((answer, _) -> answer.with(new byte[0])),
    GONE((_, _) -> Answer.html(404)),
    FORBIDDEN((_, _) -> Answer.html(403)),
    ROUND_AND_ROUND((_, _) -> Answer.redirect(302, "?again"));

    private static final Set<Mischief> REFUSALS = EnumSet.range(REFUSED_400, REFUSED_422);
    private static final Set<Mischief> OF_PICTURES = EnumSet.range(CUT, ROUND_AND_ROUND);
    private static final Set<Mischief> OF_CALLS = EnumSet.range(DROPPED, SLOW);

    private final boolean taken;

    @SuppressWarnings("ImmutableEnumChecker") // all are lambdas that hold nothing which changes
    private final Spoiler spoiler;

    private interface Spoiler {
        Reply spoil(Answer sound, String elsewhere);
    }

    Mischief(Reply instead) {
        taken = false;
        spoiler = (_, _) -> instead;
    }

    Mischief(Spoiler spoiler) {
        this.taken = true;
        this.spoiler = spoiler;
    }

    /// Whether the service does what it was asked, before it goes wrong.
    boolean taken() {
        return taken;
    }

    /// What comes in place of a sound answer.
    ///
    /// @param elsewhere an address at another host
    Reply spoil(Answer sound, String elsewhere) {
        return spoiler.spoil(sound, elsewhere);
    }

    /// All that can befall a call of this kind. Refusals befall orders and uploads alone, since a service that refuses
    /// to tell of an order is one that has lost it.
    static List<Mischief> of(Verb verb) {
        Set<Mischief> all = EnumSet.copyOf(OF_CALLS);
        switch (verb) {
            case SUBMIT, UPLOAD -> {}
            case ASSETS, STATUS, JOBS, CANCEL -> all.removeAll(REFUSALS);
            case RESULT -> {
                all.removeAll(REFUSALS);
                all.addAll(OF_PICTURES);
            }
        }
        return List.copyOf(all);
    }

    private static Answer corrupt(Answer answer) {
        byte[] bytes = answer.body().clone();
        for (int at = bytes.length / 2; at < Math.min(bytes.length, bytes.length / 2 + 8); at++) {
            bytes[at] ^= 0x55;
        }
        return answer.with(bytes);
    }
}
