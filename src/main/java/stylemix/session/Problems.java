// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Locale;
import stylemix.model.Problem;
import stylemix.model.ProblemException;

/// Turns what a task threw into something that can be shown.
public final class Problems {

    private static final System.Logger LOG = System.getLogger(Problems.class.getName());

    private Problems() {}

    /// The problem that it carries; anything else is logged with its stack and shown with a short stable code.
    public static Problem of(Throwable thrown) {
        if (thrown instanceof ProblemException carried) {
            return carried.problem();
        }
        String code = code(thrown);
        LOG.log(Level.ERROR, "unexpected, code " + code, thrown);
        return new Problem.Unexpected(code);
    }

    /// Four characters that depend on the kind of the exception and the place in our code where it arose, so that two
    /// users with one fault report one code (after cryptomator `common/ErrorCode.java`).
    private static String code(Throwable thrown) {
        String place = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("stylemix."))
                .findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .orElse("");
        int hash = (thrown.getClass().getName() + "@" + place).hashCode();
        String digits = Integer.toString(hash & Integer.MAX_VALUE, 36).toUpperCase(Locale.ROOT);
        return ("000" + digits).substring(Math.max(0, digits.length() - 1));
    }
}
