package id.mikhmon.application.identity;

class InMemoryIdentityStoresTest extends IdentityStoresContract {
    private final DeskInMemory memory = new DeskInMemory();

    @Override
    protected Desk desk() {
        return memory.desk;
    }
}
