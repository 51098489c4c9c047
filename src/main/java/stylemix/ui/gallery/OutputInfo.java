// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import stylemix.model.GenerationRequest;
import stylemix.model.PriceList;
import stylemix.model.Recipe;
import stylemix.ui.Controls;
import stylemix.ui.Messages;

/// The quiet lines under the picture: the prompt, how it was made, and what a draft drew.
final class OutputInfo extends VBox {

    private static final double TOOLTIP_WIDTH = 480;
    private static final int LONGEST_TOOLTIP = 1000;

    private final Label prompt = Controls.label("", "medium");
    private final Label facts = Controls.label("", "small", "muted");
    private final Label words = Controls.label("", "small", "muted");
    private final Tooltip whole = new Tooltip();
    private final Supplier<PriceList> prices;

    /// @param prices asked whenever something else is shown
    OutputInfo(Supplier<PriceList> prices) {
        this.prices = prices;
        getStyleClass().add("output-info");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        whole.setWrapText(true);
        whole.setMaxWidth(TOOLTIP_WIDTH);
        prompt.setTooltip(whole);
        getChildren().addAll(prompt, facts, words);
    }

    void show(Shown shown) {
        String title = shown.request().map(RunTexts::title).orElse("");
        prompt.setText(title);
        whole.setText(shown.request()
                .map(GenerationRequest::prompt)
                .filter(p -> !p.isBlank())
                .map(p -> Messages.shortened(p, LONGEST_TOOLTIP))
                .orElse(title));
        facts.setText(String.join("  ·  ", facts(shown)));
        Controls.tip(facts, String.join("\n", facts(shown)));
        Optional<String> draft = switch (shown) {
            case Shown.Finished f -> words(f.output().recipe());
            case Shown.Live l ->
                OutputTexts.words(l.composed().request(), l.composed().report());
            case Shown.Nothing _, Shown.InProgress _ -> Optional.empty();
        };
        words.setText(draft.orElse(""));
        Controls.show(words, draft.isPresent());
    }

    private static Optional<String> words(Recipe recipe) {
        return recipe.draft().flatMap(report -> OutputTexts.words(recipe.request(), report));
    }

    private List<String> facts(Shown shown) {
        return switch (shown) {
            case Shown.Nothing _ -> List.of();
            case Shown.Finished f -> facts(f.output().recipe());
            case Shown.InProgress p ->
                OutputTexts.facts(p.run().service(), p.run().request(), p.run().price());
            case Shown.Live l -> OutputTexts.facts(l.composed().request());
        };
    }

    private List<String> facts(Recipe recipe) {
        return OutputTexts.facts(recipe, prices.get().of(recipe.service(), recipe.request()), ZoneId.systemDefault());
    }
}
