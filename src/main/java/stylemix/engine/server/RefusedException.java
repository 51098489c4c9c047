// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

/// A request that is answered with an error of the contract (krea-api.md, 6.2).
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    /// @param status of the answer, 400 to 503
    /// @param sentence for the `error` field; names the field of the request where there is one
    RefusedException(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    RefusedException(int status, String sentence, Throwable cause) {
        super(sentence, cause);
        this.status = status;
    }

    static RefusedException bad(String sentence) {
        return new RefusedException(400, sentence);
    }

    int status() {
        return status;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
