package id.mikhmon.bootstrap.architecture.violations.application.order;

import jakarta.ws.rs.core.Response;

/** The application uses Jakarta EE. */
interface UseCaseThatAnswersHttp {
    Response place();
}
