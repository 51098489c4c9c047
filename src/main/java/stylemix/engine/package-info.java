// SPDX-License-Identifier: Apache-2.0
/// The draft engine: pictures from a request, by classical means on the CPU; no HTTP and no window.
///
/// A content (a scene or the designer's own picture) and a reference give a style layer, which does not depend on any
/// strength: [Stylist] makes it in seconds, [LayerStore] keeps it. [Blend] mixes a content and its layers within some
/// 10 ms, so that a picture follows a slider. [Mixture] is one content with its layers; [DraftEngine] draws a whole
/// request by the same steps, so that a picture saved from the live draft has the bytes that Generate would give.
///
/// Decisions:
/// - Pictures are mixed as pyramids of bands. A preview leaves out the finest band: it is the same picture at half the
///   size, not another one.
/// - Keeping the content's colours happens while mixing, so it can be dragged like a strength. It is no part of a
///   layer's key, since no layer depends on it.
/// - A layer is kept as an sRGB picture of eight bits, which is what it is at strength 1. One that was just made goes
///   through the same form, so kept and new layers give equal bytes.
/// - What matters of a content (its subject, found by colour, texture and place; long edges; small dark features) gets
///   its shapes back after the synthesis, in the colours it was to have: busy subjects stay readable at strength 1. The
///   price is a style distance that is a tenth or so larger.
/// - Three loops are closed on what came out: local contrasts that other colours would swallow are given back in
///   lightness ([Contrast]); detail gets the energy of the reference's, octave by octave ([Octaves]); and marks fade
///   where the content's drawing would drown in them ([Legibility]), which drawings on paper are spared.
/// - A drawing's lines are laid before the energy of its marks is matched: laid later, they came on top of noise that
///   had stood for them. Pixel art of a busy content loses detail where least matters ([Calm]), since cells cannot hold
///   both. Black counts for at most a third of a reference ([Blacks]), or a lit object on black would leave the content
///   in the dark; the price is a style distance that is larger by a tenth of the plain content's.
/// - Nights are not kept dark: tones moved towards the content's make a trade between two references go the wrong way.
/// - Colours go by meaning first: a reference's colours need not keep their proportions, so that a light animal stays
///   light where a light colour is rare. The price is a palette distance that is larger than it could be.
/// - No Vector API: the descriptions that are compared are 28 bytes at places far apart, so memory is what is waited
///   for, and an incubator module would cost start time. The other loops are left to the JIT's own vectors.
/// - Work is divided by rows in the pool of the calling thread. No sum crosses rows of different bands, and randomness
///   is a hash of a seed and a place: the bytes do not depend on the number of threads.
@NullMarked
package stylemix.engine;

import org.jspecify.annotations.NullMarked;
