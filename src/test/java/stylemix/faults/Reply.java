// SPDX-License-Identifier: Apache-2.0
package stylemix.faults;

import java.io.IOException;
import java.util.Arrays;

/// What becomes of one call. The connection stays open if nobody closes it.
@FunctionalInterface
public interface Reply {

    void to(Call call) throws IOException;

    /// Hangs up without a word.
    static Reply drop() {
        return call -> {
            call.body();
            call.hangUp();
        };
    }

    /// Hangs up before the body was read.
    static Reply unread() {
        return Call::reset;
    }

    /// Reads the request and breaks the connection.
    static Reply reset() {
        return call -> {
            call.body();
            call.reset();
        };
    }

    /// Never answers.
    static Reply silent() {
        return Call::body;
    }

    /// Sends this as it is and hangs up.
    static Reply says(String answer) {
        return call -> {
            call.write(answer);
            call.hangUp();
        };
    }

    /// Sends this as it is and then nothing more, with the connection open.
    static Reply begins(String answer) {
        return call -> call.write(answer);
    }

    /// Promises twice as many bytes as it sends.
    static Reply half(Answer answer) {
        return call -> {
            call.write(answer.head(2L * answer.body().length));
            call.write(answer.body());
            call.hangUp();
        };
    }

    /// Hangs up in the middle of the head.
    static Reply halfHead(Answer answer) {
        return call -> {
            byte[] head = answer.head(answer.body().length);
            call.write(Arrays.copyOf(head, head.length / 2));
            call.hangUp();
        };
    }

    /// Hangs up in the middle of the body.
    static Reply halfBody(Answer answer) {
        return call -> {
            call.write(answer.head(answer.body().length));
            call.write(Arrays.copyOf(answer.body(), answer.body().length / 2));
            call.hangUp();
        };
    }

    /// Begins with these bytes, promises as many more, and never goes on.
    static Reply stalls(Answer beginning) {
        return call -> {
            call.write(beginning.head(2L * beginning.body().length));
            call.write(beginning.body());
        };
    }

    /// A whole answer in small pieces.
    static Reply drips(Answer answer) {
        return call -> {
            call.write(answer.head(answer.body().length));
            int step = Math.max(1, answer.body().length / 5);
            for (int at = 0; at < answer.body().length; at += step) {
                call.write(Arrays.copyOfRange(answer.body(), at, Math.min(at + step, answer.body().length)));
            }
        };
    }

    /// A whole answer, after which the connection breaks.
    static Reply last(Answer answer) {
        return call -> {
            answer.to(call);
            call.hangUp();
        };
    }

    /// Repeats the key in its refusal, as a careless service may.
    static Reply blabs(int status) {
        return call -> Answer.json(
                        status,
                        "{\"message\": \"bad header "
                                + call.header("Authorization").orElse("none") + "\"}")
                .to(call);
    }
}
