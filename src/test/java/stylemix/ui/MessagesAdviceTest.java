// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import stylemix.model.Price;
import stylemix.model.Problem;
import stylemix.model.Problem.PictureUnreadable.Flaw;
import stylemix.model.Service;
import stylemix.model.Variant;
import stylemix.store.PricesFile;

class MessagesAdviceTest {

    @Test
    void namesWordsAndRemedy() {
        assertEquals(
                "The draft engine has no picture for “zorp”, “quib”."
                        + " Name a thing it knows, such as an animal, or add a content picture.",
                Messages.advice(new Problem.NothingMatched(List.of("zorp", "quib"))));
    }

    @Test
    void namesTheFirstOfAThousandWordsAndTellsAPromptWithoutAny() {
        List<String> words = new ArrayList<>(Collections.nCopies(1000, "zorp"));
        words.set(1, "ö".repeat(100));
        assertEquals(
                "The draft engine has no picture for “zorp”, “" + "ö".repeat(29) + "…”, " + "“zorp”, ".repeat(9)
                        + "“zorp” and 988 more. Name a thing it knows, such as an animal, or add a content picture.",
                Messages.advice(new Problem.NothingMatched(words)));
        assertEquals(
                "There are no words in this prompt that the draft engine could draw."
                        + " Name a thing it knows, such as an animal, or add a content picture.",
                Messages.advice(new Problem.NothingMatched(List.of())));
    }

    @Test
    void carriesTheReasonOfTheServiceAsASentence() {
        assertEquals(
                "The service did not accept the request: aspect_ratio is unknown. Nothing was charged."
                        + " Change the prompt or a setting.",
                Messages.advice(new Problem.Refused(400, "aspect_ratio is unknown")));
    }

    @Test
    void namesTheFile() {
        assertEquals(
                "a'b {0}.png is damaged or incomplete. Save or download it again.",
                Messages.advice(new Problem.PictureUnreadable("a'b {0}.png", Flaw.BROKEN)));
    }

    @Test
    void writesPricesWithAsManyDigitsAsTheyHave() {
        assertEquals("free", Messages.price(Price.FREE));
        assertEquals(
                "$0.0175", Messages.price(PricesFile.BUILT_IN.of(Service.KREA, Variant.MEDIUM_TURBO, true, false)));
        assertEquals(
                "$0.06",
                Messages.price(PricesFile.BUILT_IN
                        .of(Service.KREA, Variant.MEDIUM, false, false)
                        .times(2)));
    }
}
