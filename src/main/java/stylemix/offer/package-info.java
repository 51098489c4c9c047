// SPDX-License-Identifier: Apache-2.0
/// Every way in but the choosing of files: what a drag or the clipboard carries, and pictures at addresses.
///
/// A drag from a web page says the same thing four times, each time differently and not always truly: the picture's
/// file, its pixels, a list of addresses (of the page that it links to, often), a piece of HTML. So an
/// [stylemix.offer.Offer] is a list of parts that are tried in that order until one is a picture. What browsers really
/// hand over was recorded; it lies with the tests.
///
/// Addresses are fetched by a client of our own ([stylemix.offer.PictureFetch]) over plain sockets, since
/// `java.net.http` looks a name up by itself: only whoever opens the socket can promise that the address that was
/// checked is the one that is connected to. The price is HTTP/1.1 without proxies, of which one request and its answer
/// are understood here. No cookie, key or referrer is sent, and no service is ever told such an address.
@NullMarked
package stylemix.offer;

import org.jspecify.annotations.NullMarked;
