// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stylemix.api.wire.KeepColours;
import stylemix.api.wire.OrderTag;
import stylemix.api.wire.SubmitBody;
import stylemix.api.wire.SubmitBody.MoodboardUse;
import stylemix.api.wire.SubmitBody.StyleReference;
import stylemix.api.wire.SubmitBody.StyleUse;
import stylemix.model.Content;
import stylemix.model.GenerationRequest;
import stylemix.model.Service;

/// Writes a request as the contract wants it (krea-api.md, 3.2). What sources disagree on is always sent: creativity,
/// seed and every strength.
final class RequestBodies {

    private static final String RESOLUTION = "1K";

    private static final String WEBHOOK = "X-Webhook-URL";

    private RequestBodies() {}

    /// @param references the addresses of `request.references()`, in their order
    /// @param content the address of the content picture, if the request has one
    static SubmitBody submit(GenerationRequest request, List<URI> references, Optional<URI> content) {
        if (references.size() != request.references().size()
                || content.isPresent() != request.content().isPresent()) {
            throw new IllegalArgumentException("every picture of the request needs an address, in its order");
        }
        Stream.concat(references.stream(), content.stream()).forEach(PictureAddress::requireSendable);
        return new SubmitBody(
                request.prompt(),
                request.aspectRatio().label(),
                RESOLUTION,
                request.creativity().label(),
                (long) request.seed().value(),
                IntStream.range(0, references.size())
                        .mapToObj(i -> new StyleReference(
                                references.get(i).toString(),
                                request.references().get(i).strength().value()))
                        .toList(),
                request.moodboard()
                        .map(board -> List.of(new MoodboardUse(board.id().toString(), board.strength())))
                        .orElse(List.of()),
                request.styles().stream()
                        .map(style -> new StyleUse(style.id(), style.strength().value()))
                        .toList(),
                unlessOff(request.tuning().intensity()),
                unlessOff(request.tuning().complexity()),
                unlessOff(request.tuning().movement()),
                content.map(URI::toString).orElse(null),
                request.content().map(Content::change).orElse(null));
    }

    /// What goes beside the body. The draft engine alone is told how much of the content's colours stays, and
    /// what we call the order.
    ///
    /// Another service at an address of its own is not: nothing says that it is a draft engine, and it may pass
    /// on to Krea whatever it gets.
    ///
    /// @param hook where the service is asked to call (krea-api.md, 5)
    /// @param tag what we call the order
    static Map<String, String> headers(GenerationRequest request, Service service, Optional<URI> hook, String tag) {
        Map<String, String> headers = new HashMap<>();
        if (service == Service.DRAFT) {
            headers.put(OrderTag.HEADER, tag);
            if (request.keepColours() > 0) {
                headers.put(KeepColours.HEADER, KeepColours.text(request.keepColours()));
            }
        }
        hook.ifPresent(address -> headers.put(WEBHOOK, address.toString()));
        return headers;
    }

    private static @Nullable Integer unlessOff(int slider) {
        return slider == 0 ? null : slider;
    }
}
