// SPDX-License-Identifier: Apache-2.0
/// What is kept on disk: settings, keys, the table as it was left, reference pictures, and the outputs with their
/// recipes.
///
/// Every file is written whole: beside its place, forced to the disk, then moved in. Outputs are the truth of a result;
/// the recipe beside a picture names references by hash, and [ReferenceFolder] has the pictures, so a recipe holds no
/// path and nothing secret and can be shared. The keys are in a file of their own which only its owner can read, apart
/// from the settings, so that settings can be shown or sent to someone.
@NullMarked
package stylemix.store;

import org.jspecify.annotations.NullMarked;
