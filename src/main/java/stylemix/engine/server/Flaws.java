// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import stylemix.model.Problem;

/// What is wrong with a picture, as a sentence of an error body.
final class Flaws {

    private Flaws() {}

    static String sentence(Problem problem) {
        if (!(problem instanceof Problem.PictureUnreadable unreadable)) {
            return "The file could not be read.";
        }
        return switch (unreadable.flaw()) {
            case NOT_A_PICTURE -> "The file is not a picture.";
            case UNSUPPORTED, TWELVE_BITS, CAMERA_RAW, NEEDS_LIBHEIF, POINTS_ELSEWHERE, TOO_COMPLEX ->
                "The file is in a format or variant that is not supported; send JPEG, PNG or WebP.";
            case EMPTY -> "The file is empty.";
            case BROKEN -> "The picture is broken or incomplete.";
            case NO_PIXELS -> "The picture has no pixels.";
            case TOO_MANY_PIXELS -> "The picture has more than 100 megapixels.";
            case TOO_MANY_BYTES -> "The file is larger than 75 MB.";
            case GONE -> "The picture is no longer there.";
            case NOT_ALLOWED -> "The file may not be read.";
        };
    }
}
