package com.xtarly.rewards.http.dashboard;

import com.xtarly.rewards.application.customer.EditCustomer;
import com.xtarly.rewards.application.customer.EraseCustomer;
import com.xtarly.rewards.application.customer.ImportCustomers;
import com.xtarly.rewards.application.customer.SearchCustomers;
import com.xtarly.rewards.application.customer.ShowStatement;

/** What people can have done with customers from the dashboard, beyond what tills can. */
public record CustomerUseCases(
        SearchCustomers searchCustomers,
        ShowStatement showStatement,
        EditCustomer editCustomer,
        EraseCustomer eraseCustomer,
        ImportCustomers importCustomers) {}
