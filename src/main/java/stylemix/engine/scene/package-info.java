// SPDX-License-Identifier: Apache-2.0
/// The scene composer: a picture made from the words of a prompt and a library of vector drawings.
///
/// Prompt → [PromptReader] (phrases) → [Reading] (a little grammar) → [Idea] → [Wardrobe] (figures) → [Stage] (where
/// they stand) → painters of sky, land, props and effects → [Scene].
///
/// - The drawings are Microsoft's Fluent Emoji, the labels and tags Emojibase's, both MIT; the build fetches and
///   curates them (`assets/Curate.java`). What the words of everyday prompts mean is ours: `words.properties` and
///   `things.properties`. Price: English only, and what is in neither has no picture.
/// - A word that has no picture is reported, never guessed: tags count only if one drawing alone has them.
/// - The library has mere heads of many animals and people. They get bodies painted in Java2D with the same light,
///   because a picture to be styled needs a figure with limbs and a silhouette.
/// - Every part draws its luck from its own split of the seed, so that more props do not move the subjects.
@NullMarked
package stylemix.engine.scene;

import org.jspecify.annotations.NullMarked;
