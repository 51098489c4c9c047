// SPDX-License-Identifier: Apache-2.0
/// The reference check at the door: what a designer would want to know of a picture before she mixes it.
///
/// Never a verdict: hints are shown beside the tile and block nothing. So each is tuned to stay silent when in doubt
/// (DoorCheckTest prints how often each is right): a hint that cries wolf is not read the second time.
@NullMarked
package stylemix.door;

import org.jspecify.annotations.NullMarked;
