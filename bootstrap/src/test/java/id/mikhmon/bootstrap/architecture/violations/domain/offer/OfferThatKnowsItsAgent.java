package id.mikhmon.bootstrap.architecture.violations.domain.offer;

import id.mikhmon.bootstrap.architecture.violations.domain.agent.AgentThatKnowsItsOffer;

/** The other half of a cycle in the domain. */
public record OfferThatKnowsItsAgent(AgentThatKnowsItsOffer agent) {}
