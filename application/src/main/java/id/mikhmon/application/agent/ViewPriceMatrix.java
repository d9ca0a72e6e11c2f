package id.mikhmon.application.agent;

import id.mikhmon.domain.agent.Level;
import id.mikhmon.domain.agent.LevelCode;
import id.mikhmon.domain.agent.PriceChange;
import id.mikhmon.domain.agent.PriceRule;
import id.mikhmon.domain.offer.Offer;
import id.mikhmon.domain.offer.OfferId;
import java.util.List;
import java.util.Map;

/** Shows the buy prices of all levels for all offers. */
public interface ViewPriceMatrix {
    Matrix view();

    /**
     * @param levels those with less discount first
     * @param offers as {@link id.mikhmon.application.offer.FindOffers} orders them, closed ones too
     * @param rules by level and offer; where there is none the level's discount counts
     * @param mark of exactly these rules, to be given back with a change
     * @param last what the last change was, as long as it can be taken back
     */
    record Matrix(
            List<Level> levels,
            List<Offer> offers,
            Map<LevelCode, Map<OfferId, PriceRule>> rules,
            String mark,
            List<PriceChange> last) {
        public Matrix {
            levels = List.copyOf(levels);
            offers = List.copyOf(offers);
            rules = Map.copyOf(rules);
            last = List.copyOf(last);
        }
    }
}
