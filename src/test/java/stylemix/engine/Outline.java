// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

/// How well a subject stands out: the mean distance in OKLab, along its outline, of the colours just inside from those
/// just outside.
final class Outline {

    /// Of the picture's long side: how far from the outline its two sides are looked at.
    private static final double REACH = 0.01;

    /// Both sides have at least this share of what is seen from a place on the outline.
    private static final float SHARE = 0.3f;

    private final Plane inside;
    private final double sigma;
    private final Plane weight;

    private Outline(Plane inside, double sigma, Plane weight) {
        this.inside = inside;
        this.sigma = sigma;
        this.weight = weight;
    }

    /// @param subject 0 to 1; half and more counts as subject
    static Outline of(Plane subject) throws InterruptedException {
        Plane inside = subject.map(i -> subject.at()[i] >= 0.5f ? 1 : 0);
        double sigma = REACH * Math.max(subject.width(), subject.height());
        return new Outline(inside, sigma, inside.blur(sigma));
    }

    /// 0 where there is no outline.
    double contrast(Lab picture) throws InterruptedException {
        Lab sum = picture.blur(sigma);
        Lab within = picture.each(plane -> plane.map(i -> inside.at()[i] * plane.at()[i]))
                .blur(sigma);
        double contrast = 0;
        int places = 0;
        for (int i = 0; i < weight.at().length; i++) {
            float share = weight.at()[i];
            if (share > SHARE && share < 1 - SHARE) {
                double square = 0;
                for (int channel = 0; channel < 3; channel++) {
                    float in = within.channel(channel).at()[i];
                    float out = sum.channel(channel).at()[i] - in;
                    double difference = in / share - out / (1 - share);
                    square += difference * difference;
                }
                contrast += Math.sqrt(square);
                places++;
            }
        }
        return places == 0 ? 0 : contrast / places;
    }
}
