// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

/// A picture in OKLab (Ottosson 2020), where equal distances look about equally different.
///
/// @param l lightness, 0 to 1
/// @param a green to red, about −0.3 to 0.3
/// @param b blue to yellow, about −0.3 to 0.3
record Lab(Plane l, Plane a, Plane b) {

    Lab(int width, int height) {
        this(new Plane(width, height), new Plane(width, height), new Plane(width, height));
    }

    /// Makes one of the three planes.
    @FunctionalInterface
    interface Channel {

        /// @param index as [#channel] has it
        Plane make(int index) throws InterruptedException;
    }

    /// What is done to each of the three planes.
    @FunctionalInterface
    interface Step {
        Plane apply(Plane plane) throws InterruptedException;
    }

    /// A picture whose planes are made at the same time: a pass over one plane is often too short to be divided.
    static Lab of(Channel channel) throws InterruptedException {
        Plane[] planes = new Plane[3];
        Bands.all(3, index -> planes[index] = channel.make(index));
        return new Lab(planes[0], planes[1], planes[2]);
    }

    int width() {
        return l.width();
    }

    int height() {
        return l.height();
    }

    int size() {
        return l.at().length;
    }

    Plane channel(int index) {
        return index == 0 ? l : index == 1 ? a : b;
    }

    Lab each(Step step) throws InterruptedException {
        return of(index -> step.apply(channel(index)));
    }

    Lab blur(double sigma) throws InterruptedException {
        return each(plane -> plane.blur(sigma));
    }

    Lab resize(int width, int height) throws InterruptedException {
        return each(plane -> plane.resize(width, height));
    }

    /// A copy whose longer side is at most so many pixels.
    Lab within(int side) throws InterruptedException {
        return each(plane -> plane.within(side));
    }

    /// A picture of at least so many pixels on each side; what is missing is mirrored from the rest.
    Lab extended(int side) throws InterruptedException {
        return each(plane -> plane.extended(side));
    }

    /// Lightness, a, b and a zero for each pixel, so that one place in memory holds a colour.
    float[] interleaved() throws InterruptedException {
        float[] colours = new float[4 * size()];
        Bands.rows(height(), (from, to) -> {
            for (int i = from * width(); i < to * width(); i++) {
                colours[4 * i] = l.at()[i];
                colours[4 * i + 1] = a.at()[i];
                colours[4 * i + 2] = b.at()[i];
            }
        });
        return colours;
    }

    /// This picture where `share` is 0, the other where it is 1.
    Lab towards(Lab other, float share) throws InterruptedException {
        if (share == 0) {
            return this;
        }
        return of(index -> {
            Plane own = channel(index);
            return own.plus(share, other.channel(index).plus(-1, own));
        });
    }

    /// The length of the colours' difference across each pixel.
    Plane steepness() throws InterruptedException {
        int width = width();
        int bottom = height() - 1;
        return l.map(i -> {
            int x = i % width;
            int y = Math.floorDiv(i, width);
            float sum = 0;
            for (int k = 0; k < 3; k++) {
                float[] at = channel(k).at();
                float dx = at[x + 1 < width ? i + 1 : i] - at[x > 0 ? i - 1 : i];
                float dy = at[y < bottom ? i + width : i] - at[y > 0 ? i - width : i];
                sum += dx * dx + dy * dy;
            }
            return (float) Math.sqrt(sum);
        });
    }

    /// The distance of a pixel from neutral grey.
    float chroma(int index) {
        float x = a.at()[index];
        float y = b.at()[index];
        return (float) Math.sqrt(x * x + y * y);
    }
}
