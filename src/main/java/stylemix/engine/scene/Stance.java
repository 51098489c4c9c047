// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

/// How a [Person] holds the limbs: degrees from straight down, positive towards the side that the person faces.
///
/// @param lean of the trunk, forwards
/// @param thighs how long they look, as a share: a thigh that points at the viewer looks short
/// @param legs how many are seen: 1 of a rider
/// @param aside whether the body is seen from the side, so that shoulders and hips lie behind each other
record Stance(
        double lean, Limb nearArm, Limb farArm, Limb nearLeg, Limb farLeg, double thighs, int legs, boolean aside) {

    /// @param upper of the upper arm or thigh
    /// @param lower of the forearm or shin
    record Limb(double upper, double lower) {

        private Limb stirred(double energy) {
            double gain = 0.7 + 0.3 * energy;
            return new Limb(upper * gain, lower * gain);
        }
    }

    static final Stance STAND =
            new Stance(0, new Limb(15, 7), new Limb(-15, -7), new Limb(5, 2), new Limb(-5, -2), 1, 2, false);
    private static final Stance WALK =
            new Stance(2, new Limb(-28, -10), new Limb(26, 48), new Limb(-22, -34), new Limb(24, 12), 1, 2, true);
    private static final Stance RUN =
            new Stance(14, new Limb(-55, 25), new Limb(45, 115), new Limb(-28, -88), new Limb(62, 8), 1, 2, true);
    private static final Stance JUMP =
            new Stance(6, new Limb(-105, -140), new Limb(100, 138), new Limb(-25, -80), new Limb(55, -25), 1, 2, true);
    private static final Stance DANCE =
            new Stance(-4, new Limb(100, 150), new Limb(-80, -140), new Limb(34, 8), new Limb(-12, 14), 1, 2, false);
    private static final Stance FLY =
            new Stance(0, new Limb(-25, -15), new Limb(165, 172), new Limb(-10, -24), new Limb(6, -4), 1, 2, true);
    private static final Stance SIT =
            new Stance(0, new Limb(14, -12), new Limb(-14, 12), new Limb(20, 3), new Limb(-20, -3), 0.42, 2, false);

    /// On a horse: one leg hangs before its flank, the other is behind it.
    static final Stance RIDE =
            new Stance(0, new Limb(28, 72), new Limb(48, 80), new Limb(38, -4), new Limb(0, 0), 0.9, 1, true);

    /// On a bicycle.
    static final Stance CYCLE =
            new Stance(24, new Limb(50, 76), new Limb(54, 78), new Limb(46, -18), new Limb(70, 2), 0.95, 2, true);

    /// @param energy 1 as usual, 0 to 2
    static Stance of(Idea.Actor actor, double energy) {
        Stance stance = actor.does(Pose.JUMP)
                ? JUMP
                : actor.does(Pose.RUN)
                        ? RUN
                        : actor.does(Pose.DANCE)
                                ? DANCE
                                : actor.does(Pose.FLY)
                                        ? FLY
                                        : actor.does(Pose.SIT) ? SIT : actor.does(Pose.WALK) ? WALK : STAND;
        return stance.equals(SIT) ? stance : stance.stirred(energy);
    }

    static Stance sitting() {
        return SIT;
    }

    private Stance stirred(double energy) {
        return new Stance(
                lean * (0.5 + 0.5 * energy),
                nearArm.stirred(energy),
                farArm.stirred(energy),
                nearLeg.stirred(energy),
                farLeg.stirred(energy),
                thighs,
                legs,
                aside);
    }
}
