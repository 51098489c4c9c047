/// The one client of a generation service, over `java.net.http`; above it nobody sees HTTP.
///
/// The key travels in one place only: `ApiCalls` puts it on a request to the address of the connection, whose
/// redirects are not followed. Downloads go through `PictureDownload`, which does not know the key, follows redirects
/// by hand and never from https to plain http, except on this computer.
///
/// `Fault` says what a failure means for repeating; each verb names the kinds after which it is sent again. A submit is
/// sent again only if nothing was sent or the service said no; whatever leaves its fate open ends as `MaybeSubmitted`.
/// An interrupt does not break it off either: its answer is awaited, so that the job can be cancelled by its id.
///
/// Answers are read with a size bound and a time limit that covers the body as well: `java.net.http` in Java 25 limits
/// only the wait for the headers, therefore every exchange is asynchronous underneath and awaited here.
///
/// Bodies are read leniently, since the real ones are known from documents alone (krea-api.md, 9).
@NullMarked
package stylemix.api.http;

import org.jspecify.annotations.NullMarked;
