# Why the guard found something: one sentence for each rule of the domain brief 7.3, at most two.
guard-l01 = An address leads straight to one person.
guard-l02 = A phone number leads straight to one person.
guard-l03 = This number was given to one person alone.
guard-l04 = The number of a record, a case or an account leads to one person.
guard-l05 = A plate or a serial number has one owner.
guard-l06 = An exact day can be matched with a diary. The month is often enough.
guard-l07 = An exact age narrows it down. A stage of life is often enough.
guard-l08 = A street or a postcode says where somebody is at home.
guard-l09 = A title and a name point at one person.
guard-l10 = A relation and a name point at one family.
guard-l11 = This looks like a given name.
guard-l12 = This might be a name.
guard-l13 = Initials are a name to everybody who knows the person.
guard-l14 = The name of a place narrows it down. What kind of place it is says enough.
guard-l15 = Few people have this role, so it might point at one of them.
guard-l16 = People know their own words again. What was meant says enough.
guard-l17 = Each of these is harmless. Together they might point at one person; two fewer would help.
guard-l18 = Does the thought need this? If not, it says more than it has to.
guard-l19 = A colleague might be known by this. The role says enough.
guard-c01 = This sounds like the clinical record, and may belong there alone.
guard-c02 = If this is about someone's safety, record and act through your service first.
guard-c03 = Facts and times belong in the incident system. What you learned can stay here.
guard-c04 = A password or a key is safer anywhere else.

# The list on the command line, and what stands below it.
guard-nothing = Nothing found.
guard-nothing-means = That is all it means: a story can point at a person without any name.
guard-more = There may be more: the guard finds some things, never all.
guard-instead = Perhaps: { $text }.
guard-remove = Perhaps leave it out.
guard-block = stops an export
guard-warn = worth changing
guard-hint = worth a thought
