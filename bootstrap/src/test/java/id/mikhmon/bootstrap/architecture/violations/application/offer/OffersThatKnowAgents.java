package id.mikhmon.bootstrap.architecture.violations.application.offer;

import id.mikhmon.bootstrap.architecture.violations.application.agent.AgentsThatKnowOffers;

/** The other half of a cycle in the application. */
public record OffersThatKnowAgents(AgentsThatKnowOffers agents) {}
