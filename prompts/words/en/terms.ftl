# The terms for whom you work with. `patient = "client"` in the settings chooses one.
# In these files a term is { -patient } and { -patients }; in a deck {patient}, {patients}, and {Patients} where a
# sentence begins.

terms-patient =
    .patient = patient
    .patients = patients

terms-client =
    .patient = client
    .patients = clients

terms-person =
    .patient = person
    .patients = people

terms-resident =
    .patient = resident
    .patients = residents

# How this language is written: its decimal sign, and whether the name of a deck or a pattern becomes lower case
# inside a sentence ("lower") or stays as it is ("kept").
terms-writing =
    .decimal = .
    .names = lower
