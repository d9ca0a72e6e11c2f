package id.mikhmon.bootstrap.architecture.violations.web.order;

import id.mikhmon.bootstrap.architecture.violations.application.order.OpenService;

/** An adapter sees a service. */
record ResourceThatKnowsAService(OpenService service) {}
