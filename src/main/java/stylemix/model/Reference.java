// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

/// A picture whose style is mixed in.
///
/// @param picture the checked file
/// @param name as the designer knows it, usually the name of the file that she dropped
/// @param strength how strongly it pulls
public record Reference(PictureFile picture, String name, Strength strength) {

    /// The most references that a request may carry (krea-api.md, 3.2).
    public static final int MAX_COUNT = 10;
}
