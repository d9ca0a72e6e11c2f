package id.mikhmon.application.payment;

/** Counts callbacks that a person has to look at, because they are about nothing that is here. */
public interface CountUnknownCallbacks {
    int count();
}
