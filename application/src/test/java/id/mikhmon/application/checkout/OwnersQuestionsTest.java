package id.mikhmon.application.checkout;

import static id.mikhmon.domain.order.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import id.mikhmon.application.checkout.port.OrderSearch;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.domain.order.OrderReference;
import id.mikhmon.domain.shared.PhoneNumber;
import id.mikhmon.domain.voucher.VoucherCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The owner's search. */
class OwnersQuestionsTest {
    private static final OrderView FOUND =
            new OrderView(anOrder().order(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final String REFERENCE = FOUND.order().reference().value();

    private final List<String> asked = new ArrayList<>();
    private String known = "";

    @Test
    void anOrderNumberIsFoundInAnyCaseAndNothingElseIsAsked() {
        known = "reference";

        assertThat(search(" " + REFERENCE.toLowerCase(Locale.ROOT) + " ")).containsExactly(FOUND);
        assertThat(asked).containsExactly("reference");
    }

    @Test
    void aPhoneNumberIsFoundAsPeopleWriteIt() {
        known = "phone";

        assertThat(search("0812 3456 7890")).containsExactly(FOUND);
        assertThat(asked).containsExactly("phone");
    }

    @Test
    void digitsWithoutBlanksMayBeACodeAsWell() {
        known = "phone";

        assertThat(search("081234567890")).containsExactly(FOUND);
        assertThat(asked).containsExactly("voucher", "phone");
    }

    @Test
    void whatNobodyCanBeFoundByAsksNothing() {
        assertThat(search("")).isEmpty();
        assertThat(search("x".repeat(65))).isEmpty();
        assertThat(search("dua kata")).isEmpty();
        assertThat(asked).isEmpty();
    }

    private List<OrderView> search(String text) {
        OrderSearch orders = new OrderSearch() {
            @Override
            public List<OrderView> byReference(OrderReference reference) {
                return answer("reference");
            }

            @Override
            public List<OrderView> byPhone(PhoneNumber phone, int most) {
                return answer("phone");
            }

            @Override
            public List<OrderView> byVoucher(VoucherCode code, int most) {
                return answer("voucher");
            }
        };
        return new SearchOrdersService(
                        orders,
                        typed -> typed.replace(" ", "").equals("081234567890")
                                ? Optional.of(new PhoneNumber("+6281234567890"))
                                : Optional.empty(),
                        new InMemoryTransactions())
                .search(text);
    }

    private List<OrderView> answer(String question) {
        asked.add(question);
        return known.equals(question) ? List.of(FOUND) : List.of();
    }
}
