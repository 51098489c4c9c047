// SPDX-License-Identifier: Apache-2.0
/// What is kept on disk: settings, keys, the table as it was left, reference pictures, and the outputs with their
/// recipes.
///
/// Every file is written whole: beside its place, forced to the disk, then moved in. Outputs are the truth of a result;
/// the recipe beside a picture names references by hash, and [ReferenceFolder] has the pictures, so a recipe holds no
/// path and nothing secret and can be shared. The keys are in a file of their own which only its owner can read, apart
/// from the settings, so that settings can be shown or sent to someone.
///
/// A mix that is given away is a zip whose reader trusts nothing ([MixFile]): names of entries follow from the hashes
/// in
/// it and never become paths, sizes are counted while unpacking, and a picture counts only with the hash it is called
/// by.
@NullMarked
package stylemix.store;

import org.jspecify.annotations.NullMarked;
