package id.mikhmon.application.messaging;

import id.mikhmon.application.messaging.port.Messages;
import id.mikhmon.application.transaction.InMemoryTransactions;
import id.mikhmon.application.transaction.Transactions;

class InMemoryMessagesTest extends MessagesContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryMessages messages = new InMemoryMessages(transactions);

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected Messages messages() {
        return messages;
    }
}
