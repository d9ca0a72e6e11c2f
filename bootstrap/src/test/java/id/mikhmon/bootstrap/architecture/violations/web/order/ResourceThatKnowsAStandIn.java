package id.mikhmon.bootstrap.architecture.violations.web.order;

import id.mikhmon.bootstrap.architecture.violations.sandbox.router.StandIn;

/** The product sees the sandbox. */
record ResourceThatKnowsAStandIn(StandIn standIn) {}
