/// The draft engine's face: the HTTP contract of Krea (krea-api.md) on loopback, over `jdk.httpserver`.
///
/// Any web page can reach loopback, so every request must name this server in its Host header (else 403: a name that
/// was rebound to 127.0.0.1 gives itself away there), and must carry the key of this launch unless it asks for
/// `/openapi.json` or for a file whose address holds 160 random bits. No CORS header is ever sent.
///
/// Where the contract leaves a choice:
///
/// - Only JPEG, PNG and WebP are taken, told by their bytes; what Krea takes besides is no picture that we could read.
/// - Moodboards and styles are checked as the schema says and then refused with 422, since they live at Krea.
/// - Beyond the contract a submit may carry the header `X-Stylemix-Keep-Colours`, a decimal number from 0 to 1: how
///   much of the content's own colours stays. Anything else in it is refused with 400, absent it is 0. It is kept with
///   the job. A header, since the body is closed at Krea; the client sends it to the draft engine alone.
/// - It may also carry `X-Stylemix-Order`, 1 to 64 letters, digits, points and hyphens, else 400: what the sender calls
///   the order. The job says it as `tag`, also in the list, so that an order whose answer was lost is known again.
/// - `X-Webhook-URL` may only name this computer, else 400: a draft engine calls nobody else for whoever has its key.
/// - `DELETE /jobs/{id}` cancels in every state that is not an end, and leaves an ended job alone: a client that
///   cancels while the job completes reads it once more and must not lose the picture. Both answer 200 with the job.
/// - `DELETE /assets/{id}` answers 409 while a job that has not ended needs the asset.
/// - One job paints at a time, since it uses every core; the others wait in the order in which they came.
/// - Jobs and assets are JSON files beside their pictures, replaced whole, and outlive a restart; addresses are made
///   anew from the port of this launch, and addresses of an earlier launch are understood by their path.
/// - `multipart/form-data` is read by [Multipart], 160 lines: the libraries that do it bring a servlet container's
///   ideas or ten times the weight.
@NullMarked
package stylemix.engine.server;

import org.jspecify.annotations.NullMarked;
