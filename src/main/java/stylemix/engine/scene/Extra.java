// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

/// One figure that takes part: an actor of the idea, once for each of its count.
///
/// @param height relative to the others, where a person is 1
record Extra(Idea.Actor actor, Puppet puppet, double height, boolean flies) {

    /// Relative to the others, like its height.
    double width() {
        return height * puppet.aspect();
    }
}
