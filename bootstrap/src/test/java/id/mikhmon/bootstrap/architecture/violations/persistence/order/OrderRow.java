package id.mikhmon.bootstrap.architecture.violations.persistence.order;

/** A row. */
public class OrderRow {
    String id;
}
