package id.mikhmon.bootstrap.architecture.violations.domain.agent;

import id.mikhmon.bootstrap.architecture.violations.domain.offer.OfferThatKnowsItsAgent;

/** One half of a cycle in the domain. */
public record AgentThatKnowsItsOffer(OfferThatKnowsItsAgent offer) {}
