// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.Arrays;

/// The direction in which a picture's shapes run, from its smoothed structure tensor (Kang 2007; Kyprianidis 2011).
///
/// @param x of the unit tangent at each pixel
/// @param y of the unit tangent at each pixel
record Flow(Plane x, Plane y) {

    /// @param sigma how far the direction is smoothed, in pixels
    static Flow of(Plane light, double sigma) throws InterruptedException {
        int width = light.width();
        int height = light.height();
        Plane half = light.resize((width + 1) / 2, (height + 1) / 2);
        Plane xx = new Plane(half.width(), half.height());
        Plane yy = new Plane(half.width(), half.height());
        Plane xy = new Plane(half.width(), half.height());
        Bands.rows(half.height(), (from, to) -> {
            for (int y = from; y < to; y++) {
                int row = y * half.width();
                int up = Math.max(0, y - 1) * half.width();
                int down = Math.min(half.height() - 1, y + 1) * half.width();
                for (int x = 0; x < half.width(); x++) {
                    float dx = half.at()[row + Math.min(half.width() - 1, x + 1)] - half.at()[row + Math.max(0, x - 1)];
                    float dy = half.at()[down + x] - half.at()[up + x];
                    xx.at()[row + x] = dx * dx;
                    yy.at()[row + x] = dy * dy;
                    xy.at()[row + x] = dx * dy;
                }
            }
        });
        return tangents(
                xx.blur(sigma / 2).resize(width, height),
                yy.blur(sigma / 2).resize(width, height),
                xy.blur(sigma / 2).resize(width, height));
    }

    /// The directions in which the tensor changes least, by the half-angle formulas.
    private static Flow tangents(Plane xx, Plane yy, Plane xy) throws InterruptedException {
        Plane cosine = xx.map(i -> {
            float difference = xx.at()[i] - yy.at()[i];
            float mixed = 2 * xy.at()[i];
            float length = (float) Math.sqrt(difference * difference + mixed * mixed);
            return length < 1e-12f ? 0 : difference / length;
        });
        return new Flow(
                cosine.map(i -> (xy.at()[i] < 0 ? 1 : -1) * (float) Math.sqrt(Math.max(0, (1 - cosine.at()[i]) / 2))),
                cosine.map(i -> (float) Math.sqrt(Math.max(0, (1 + cosine.at()[i]) / 2))));
    }

    /// The mean of each pixel's neighbours along the flow.
    ///
    /// @param reach in pixels to either side
    /// @param planes of the flow's size
    Plane[] along(int reach, Plane... planes) throws InterruptedException {
        int width = x.width();
        Plane[] result = new Plane[planes.length];
        Arrays.setAll(result, _ -> new Plane(width, x.height()));
        Bands.rows(x.height(), (from, to) -> {
            int[] path = new int[2 * reach + 1];
            for (int i = from * width; i < to * width; i++) {
                path[0] = i;
                walk(path, 1, reach, 1);
                walk(path, reach + 1, reach, -1);
                for (int p = 0; p < planes.length; p++) {
                    float[] at = planes[p].at();
                    float sum = 0;
                    for (int place : path) {
                        sum += at[place];
                    }
                    result[p].at()[i] = sum / path.length;
                }
            }
        });
        return result;
    }

    Lab along(int reach, Lab picture) throws InterruptedException {
        Plane[] smooth = along(reach, picture.l(), picture.a(), picture.b());
        return new Lab(smooth[0], smooth[1], smooth[2]);
    }

    private void walk(int[] path, int first, int steps, int sign) {
        int width = x.width();
        int start = path[0];
        int right = width - 1;
        int bottom = x.height() - 1;
        float[] tangentX = x.at();
        float[] tangentY = y.at();
        float px = start % width + 0.5f;
        float py = Math.floorDiv(start, width) + 0.5f;
        float dx = sign * tangentX[start];
        float dy = sign * tangentY[start];
        for (int step = first; step < first + steps; step++) {
            px += dx;
            py += dy;
            int i = Math.clamp((int) py, 0, bottom) * width + Math.clamp((int) px, 0, right);
            path[step] = i;
            float nextX = tangentX[i];
            float nextY = tangentY[i];
            boolean back = dx * nextX + dy * nextY < 0;
            dx = back ? -nextX : nextX;
            dy = back ? -nextY : nextY;
        }
    }

    /// Sharpens edges: each pixel takes the lighter or darker neighbour across the flow, whichever side it is on.
    Lab shock(Lab picture) throws InterruptedException {
        int width = picture.width();
        Plane light = picture.l().blur(1.2);
        Lab result = new Lab(width, picture.height());
        Bands.rows(picture.height(), (from, to) -> {
            for (int i = from * width; i < to * width; i++) {
                float px = i % width;
                float py = Math.floorDiv(i, width);
                float nx = -y.at()[i];
                float ny = x.at()[i];
                float before = light.sample(px - 1.5f * nx, py - 1.5f * ny);
                float after = light.sample(px + 1.5f * nx, py + 1.5f * ny);
                float bend = before + after - 2 * light.at()[i];
                float share = Math.clamp(Math.abs(bend) * 40, 0f, 1f);
                float side = (bend > 0) == (before < after) ? -1 : 1;
                for (int k = 0; k < 3; k++) {
                    Plane plane = picture.channel(k);
                    float other = plane.sample(px + side * nx, py + side * ny);
                    result.channel(k).at()[i] = plane.at()[i] + share * (other - plane.at()[i]);
                }
            }
        });
        return result;
    }

    /// Dark lines where a pen would put them, 0 to 1: a difference of Gaussians drawn out along the flow
    /// (Winnemöller 2012).
    ///
    /// @param sigma about half the width of a line, in pixels
    Plane lines(Plane light, double sigma) throws InterruptedException {
        Plane narrow = light.blur(sigma);
        Plane wide = light.blur(1.6 * sigma);
        Plane difference = narrow.map(i -> narrow.at()[i] - wide.at()[i]);
        Plane power =
                difference.map(i -> difference.at()[i] * difference.at()[i]).blur(light.width() / 25.0);
        Plane dark = difference.map(i -> -difference.at()[i] / (float) (Math.sqrt(Math.max(0, power.at()[i])) + 0.006));
        Plane relative = along((int) Math.max(2, Math.round(4 * sigma)), dark)[0];
        return relative.map(i -> {
            float t = Math.clamp((relative.at()[i] - 0.35f) / 0.8f, 0f, 1f);
            return t * t * (3 - 2 * t);
        });
    }
}
