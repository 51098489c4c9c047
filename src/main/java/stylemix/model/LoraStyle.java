// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

/// A LoRA style of the account, from `GET /styles`.
///
/// @param id as listed
/// @param strength −2 to 2 (krea-api.md, 3.2)
public record LoraStyle(String id, Strength strength) {}
