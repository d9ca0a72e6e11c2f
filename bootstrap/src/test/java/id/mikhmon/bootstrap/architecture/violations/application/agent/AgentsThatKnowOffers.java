package id.mikhmon.bootstrap.architecture.violations.application.agent;

import id.mikhmon.bootstrap.architecture.violations.application.offer.OffersThatKnowAgents;

/** One half of a cycle in the application. */
public record AgentsThatKnowOffers(OffersThatKnowAgents offers) {}
