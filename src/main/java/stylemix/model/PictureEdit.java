// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

/// What is done to a picture before its style is used: turned, then mirrored, then cut out. The picture itself stays
/// as it is.
///
/// @param quarterTurns 0 to 3, clockwise
/// @param mirrored left and right, after turning
/// @param crop what is kept, after turning and mirroring
public record PictureEdit(int quarterTurns, boolean mirrored, Crop crop) {

    public static final PictureEdit NONE = new PictureEdit(0, false, Crop.WHOLE);

    public PictureEdit {
        if (quarterTurns < 0 || quarterTurns > 3) {
            throw new IllegalArgumentException("a picture is turned 0 to 3 quarters but asked for " + quarterTurns);
        }
    }

    /// The part that is kept, in shares of the width and of the height, 0 to 1.
    public record Crop(double left, double top, double width, double height) {

        public static final Crop WHOLE = new Crop(0, 0, 1, 1);

        /// Thinner strips show no style.
        public static final double LEAST = 0.02;

        private static final double SLACK = 1e-9;

        public Crop {
            if (!(left >= 0 && top >= 0 && left + width <= 1 + SLACK && top + height <= 1 + SLACK)
                    || !(width >= LEAST - SLACK && height >= LEAST - SLACK)) {
                throw new IllegalArgumentException(
                        "a crop lies in the picture but is " + left + " " + top + " " + width + " " + height);
            }
        }
    }

    public boolean untouched() {
        return equals(NONE);
    }

    /// A quarter further clockwise, as it is seen; what is kept stays the same part of the picture.
    public PictureEdit turned() {
        double left = inside(1 - crop.top - crop.height);
        double top = crop.left;
        double width = crop.height;
        double height = crop.width;
        return new PictureEdit((quarterTurns + (mirrored ? 3 : 1)) % 4, mirrored, new Crop(left, top, width, height));
    }

    /// Left and right exchanged, as it is seen; what is kept stays the same part of the picture.
    public PictureEdit flipped() {
        return new PictureEdit(
                quarterTurns,
                !mirrored,
                new Crop(inside(1 - crop.left - crop.width), crop.top, crop.width, crop.height));
    }

    public PictureEdit withCrop(Crop next) {
        return new PictureEdit(quarterTurns, mirrored, next);
    }

    /// Whether width and height change places.
    public boolean swapsSides() {
        return quarterTurns % 2 == 1;
    }

    private static double inside(double share) {
        return Math.max(0, share); // a crop that reaches the rim may miss it by a rounding
    }
}
