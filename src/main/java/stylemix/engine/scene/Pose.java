// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

/// What a figure does. The words for each are in `words.properties`.
enum Pose {
    JUMP,
    RUN,
    FLY,
    SLEEP,
    DANCE,
    SWIM,
    WALK,
    SIT,
    RIDE,
    TURN,
    ROLL
}
