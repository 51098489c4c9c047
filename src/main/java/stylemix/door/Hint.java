// SPDX-License-Identifier: Apache-2.0
package stylemix.door;

/// What may be wrong with references. The numbers are places in the list that was checked.
public sealed interface Hint {

    /// The long side has less than [DoorCheck#LEAST_PX]: the service often ignores such a picture (krea-api.md, 2.4).
    record TooSmall(int reference, int longSidePx) implements Hint {}

    /// The long side has less than [DoorCheck#GOOD_PX].
    record Small(int reference, int longSidePx) implements Hint {}

    /// It shows the same as another one: the style counts twice.
    record Duplicate(int reference, int other) implements Hint {}

    /// Most of it is writing, which a model tries to write.
    record MostlyText(int reference) implements Hint {}

    /// It has next to no colours.
    record NearlyGrey(int reference) implements Hint {}

    /// There is next to nothing in it.
    record NearlyEmpty(int reference) implements Hint {}

    /// One side is more than [DoorCheck#MOST_RATIO] times the other.
    record ExtremeRatio(int reference, double ratio) implements Hint {}

    /// Their colours lie across the circle from each other and mix to mud.
    record OpposingPalettes(int reference, int other) implements Hint {}

    /// The strengths add up to more than [DoorCheck#HOT_SUM].
    record SumTooHot(double sum) implements Hint {}
}
