package id.mikhmon.bootstrap.architecture.violations.application.transaction;

/** The port behind which transactions are opened. */
public interface Transactions {
    void run(Runnable work);
}
