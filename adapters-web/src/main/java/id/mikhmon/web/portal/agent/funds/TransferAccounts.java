package id.mikhmon.web.portal.agent.funds;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The owner's accounts at banks, to which agents transfer what they top up. Made by whoever read the settings. */
public record TransferAccounts(List<Account> all) {
    public TransferAccounts {
        all = List.copyOf(all);
    }

    /** @param text as the owner wrote it, such as {@code BCA 1234567890 a.n. Hasan} */
    public record Account(String text) {
        private static final Pattern NUMBER = Pattern.compile("[0-9](?:[ .-]?[0-9]){5,}");

        /** @return the number alone, as a bank's app takes it; the whole text where no number stands in it */
        public String number() {
            Matcher number = NUMBER.matcher(text);
            return number.find() ? number.group().replaceAll("[ .-]", "") : text;
        }
    }
}
