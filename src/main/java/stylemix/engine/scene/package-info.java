// SPDX-License-Identifier: Apache-2.0
/// The scene composer: a picture made from the words of a prompt and a library of vector drawings.
///
/// Prompt → [PromptReader] (phrases) → [Reading] (a little grammar) → [Idea] (actors and their ties) →
/// [Casting] and [Wardrobe] (figures in their pose) → [Troupe] and [Binding] (clusters: a rider on a horse) →
/// [Stage] (where they stand) → painters of sky, land, props and effects → [Grade] (mood) → [Scene].
///
/// - The drawings are Microsoft's Fluent Emoji, the labels and tags Emojibase's, both MIT, and some of our
///   own (`assets/drawings`); the build fetches and curates them (`assets/Curate.java`). What the words of
///   everyday prompts mean is ours: `words.properties` and `things.properties`. Price: English only, emoji
///   apart, and what is in neither has no picture.
/// - A word that has no picture is reported, never guessed: tags count only if one drawing alone has them,
///   and never before a label.
/// - The library has mere heads of many animals and people. They get bodies painted in Java2D with the same
///   light, because a picture to be styled needs a figure with limbs and a silhouette.
/// - Every part draws its luck from its own split of the seed, so that more props do not move the subjects.
/// - Complexity (−100 to 100) is how many props stand around: 0 to 2 times the usual number, and those of a
///   lower value stay. Movement (−100 to 100) is the energy of a pose, 0 to 2 times the usual: angles of
///   limbs, tilt, height of leaps, length of strides, speed lines. Both only ever add.
/// - Creativity raw and low show the named things before a bare backdrop, medium and high furnish a place.
/// - An interrupt is asked for between strokes ([Patience]), so that a cancelled job stops soon.
@NullMarked
package stylemix.engine.scene;

import org.jspecify.annotations.NullMarked;
